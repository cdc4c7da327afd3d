// Aws-provider stands in for the AWS provider of the Secrets Store CSI driver, 3.1.1, which cannot be downloaded as a module.
//
// It serves the driver's own provider interface and answers as the provider does, errors included; where the facts say how it behaves
// (facts: secrets.md 1.6, 1.7, section 9), it follows them to the letter. Objects are decoded and JMESPaths evaluated by the very libraries
// that the provider uses. Values come from an AWS emulator.
//
// The emulator lets everybody in. So this program also plays those who would not: STS and EKS Auth, which know the roles that a
// ServiceAccount may assume from a file, and ask the API server whether a token is genuine and meant for them.
package main

import (
	"context"
	"flag"
	"log"
	"net"
	"os"

	"google.golang.org/grpc"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
	"sigs.k8s.io/secrets-store-csi-driver/provider/v1alpha1"
)

func main() {
	socket := flag.String("socket", "", "the unix socket to listen on")
	kubeconfig := flag.String("kubeconfig", "", "how to reach the API server")
	aws := flag.String("aws", "", "the address of the AWS emulator")
	identities := flag.String("identities", "", "the JSON file of those who may assume roles, read anew for each mount")
	flag.Parse()

	config, err := clientcmd.BuildConfigFromFlags("", *kubeconfig)
	if err != nil {
		log.Fatal(err)
	}
	provider := &provider{
		cluster:    kubernetes.NewForConfigOrDie(config),
		emulator:   emulator(*aws),
		identities: *identities,
	}
	log.Fatal(serve(*socket, provider))
}

func serve(socket string, provider *provider) error {
	if err := os.RemoveAll(socket); err != nil {
		return err
	}
	listener, err := net.Listen("unix", socket)
	if err != nil {
		return err
	}
	server := grpc.NewServer()
	v1alpha1.RegisterCSIDriverProviderServer(server, provider)
	return server.Serve(listener)
}

// provider answers the driver.
type provider struct {
	cluster    kubernetes.Interface
	emulator   emulator
	identities string
}

// Version says what the driver talks to.
func (p *provider) Version(context.Context, *v1alpha1.VersionRequest) (*v1alpha1.VersionResponse, error) {
	return &v1alpha1.VersionResponse{
		Version:        "v1alpha1",
		RuntimeName:    "secrets-store-csi-driver-provider-aws",
		RuntimeVersion: "3.1.1",
	}, nil
}
