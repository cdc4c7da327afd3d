// Kubelet-call makes one call of the kubelet to a CSI driver: a JSON request on its standard input, and on its standard error what the driver
// said when it refused, as "<code>: <message>".
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/container-storage-interface/spec/lib/go/csi"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"
)

// request is a call to the driver on a socket: exactly one of publish and unpublish.
type request struct {
	Socket    string
	Publish   *publish
	Unpublish *volume
}

type volume struct {
	VolumeID   string `json:"volumeId"`
	TargetPath string
}

type publish struct {
	volume
	ReadOnly      bool
	VolumeContext map[string]string
	Secrets       map[string]string
}

func main() {
	if err := run(); err != nil {
		answer := status.Convert(err)
		fmt.Fprintf(os.Stderr, "%s: %s\n", answer.Code(), answer.Message())
		os.Exit(1)
	}
}

func run() error {
	var request request
	if err := json.NewDecoder(os.Stdin).Decode(&request); err != nil {
		return err
	}
	connection, err := grpc.NewClient("unix:"+request.Socket, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer connection.Close()
	// The kubelet waits as long (kubernetes: pkg/volume/csi/csi_plugin.go, csiTimeout).
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	node := csi.NewNodeClient(connection)
	if request.Publish != nil {
		_, err = node.NodePublishVolume(ctx, request.Publish.message())
		return err
	}
	_, err = node.NodeUnpublishVolume(ctx, &csi.NodeUnpublishVolumeRequest{
		VolumeId:   request.Unpublish.VolumeID,
		TargetPath: request.Unpublish.TargetPath,
	})
	return err
}

// message is what the kubelet sends for an inline volume (kubernetes: pkg/volume/csi/csi_client.go, nodePublishVolumeV1).
func (p *publish) message() *csi.NodePublishVolumeRequest {
	return &csi.NodePublishVolumeRequest{
		VolumeId:      p.VolumeID,
		TargetPath:    p.TargetPath,
		Readonly:      p.ReadOnly,
		VolumeContext: p.VolumeContext,
		Secrets:       p.Secrets,
		VolumeCapability: &csi.VolumeCapability{
			AccessMode: &csi.VolumeCapability_AccessMode{Mode: csi.VolumeCapability_AccessMode_SINGLE_NODE_WRITER},
			AccessType: &csi.VolumeCapability_Mount{Mount: &csi.VolumeCapability_MountVolume{}},
		},
	}
}
