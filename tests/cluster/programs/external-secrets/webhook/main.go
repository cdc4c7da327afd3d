// Webhook runs the operator's own validators as its subcommand of that name does, but on 127.0.0.1 alone: the original knows no address to
// listen on and takes all of them (upstream cmd/controller/webhook.go, webhook.Options without Host).
//
//	webhook PORT FOLDER  serves them with a certificate of its own, which it writes to FOLDER/tls.crt
package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"

	esv1 "github.com/external-secrets/external-secrets/apis/externalsecrets/v1"
	// Knows what a store of AWS may say; other providers are none of our business.
	_ "github.com/external-secrets/external-secrets/pkg/provider/aws"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/util/cert"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/log/zap"
	"sigs.k8s.io/controller-runtime/pkg/metrics/server"
	"sigs.k8s.io/controller-runtime/pkg/webhook"
)

const address = "127.0.0.1"

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "webhook:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return errors.New("usage: webhook PORT FOLDER")
	}
	port, err := strconv.Atoi(args[0])
	if err != nil {
		return err
	}
	folder := args[1]
	if err := writeCertificate(folder); err != nil {
		return err
	}
	ctrl.SetLogger(zap.New())
	manager, err := newManager(port, folder)
	if err != nil {
		return err
	}
	return manager.Start(ctrl.SetupSignalHandler())
}

func writeCertificate(folder string) error {
	certificate, key, err := cert.GenerateSelfSignedCertKey(address, []net.IP{net.ParseIP(address)}, nil)
	if err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(folder, "tls.key"), key, 0o600),
		os.WriteFile(filepath.Join(folder, "tls.crt"), certificate, 0o600),
	)
}

func newManager(port int, folder string) (ctrl.Manager, error) {
	scheme := runtime.NewScheme()
	if err := esv1.AddToScheme(scheme); err != nil {
		return nil, err
	}
	config, err := ctrl.GetConfig()
	if err != nil {
		return nil, err
	}
	manager, err := ctrl.NewManager(config, ctrl.Options{
		Scheme:        scheme,
		Metrics:       server.Options{BindAddress: "0"},
		WebhookServer: webhook.NewServer(webhook.Options{Host: address, Port: port, CertDir: folder}),
	})
	if err != nil {
		return nil, err
	}
	return manager, errors.Join(
		(&esv1.ExternalSecret{}).SetupWebhookWithManager(manager),
		(&esv1.SecretStore{}).SetupWebhookWithManager(manager),
		(&esv1.ClusterSecretStore{}).SetupWebhookWithManager(manager),
	)
}
