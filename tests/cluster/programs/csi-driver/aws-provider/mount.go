package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/secrets-store-csi-driver/provider/v1alpha1"
)

// Mount fetches everything first and writes files only when nothing failed (facts: secrets.md 1.7).
func (p *provider) Mount(ctx context.Context, request *v1alpha1.MountRequest) (*v1alpha1.MountResponse, error) {
	files, err := p.files(ctx, request)
	if err != nil {
		log.Printf("%s: %v", request.TargetPath, err)
		return nil, err
	}
	response := &v1alpha1.MountResponse{}
	for _, file := range files {
		if err := write(request.TargetPath, file); err != nil {
			return nil, err
		}
		response.ObjectVersion = append(response.ObjectVersion, &v1alpha1.ObjectVersion{Id: file.name, Version: file.version})
	}
	return response, nil
}

// files are all that a class asks for; the attributes are its parameters and what the kubelet says of the pod.
func (p *provider) files(ctx context.Context, request *v1alpha1.MountRequest) ([]file, error) {
	var attributes map[string]string
	if err := json.Unmarshal([]byte(request.Attributes), &attributes); err != nil {
		return nil, fmt.Errorf("failed to unmarshal attributes, error: %+v", err)
	}
	var mode os.FileMode
	if err := json.Unmarshal([]byte(request.Permission), &mode); err != nil {
		return nil, fmt.Errorf("failed to unmarshal file permission, error: %+v", err)
	}
	regions, err := p.regions(ctx, attributes)
	if err != nil {
		return nil, err
	}
	credentials, err := p.credentials(ctx, attributes, regions)
	if err != nil {
		return nil, err
	}
	objects, err := decodeObjects(attributes["objects"], attributes["pathTranslation"], regions, mode)
	if err != nil {
		return nil, err
	}
	return p.fetch(ctx, objects, regions, credentials)
}

// regions are one, or two when a class has a failover region.
func (p *provider) regions(ctx context.Context, attributes map[string]string) ([]string, error) {
	primary, failover := attributes["region"], attributes["failoverRegion"]
	if primary == "" {
		var err error
		if primary, err = p.regionOfNode(ctx, attributes); err != nil {
			return nil, fmt.Errorf("failed to retrieve region from node. error %+v", err)
		}
	}
	switch failover {
	case "":
		return []string{primary}, nil
	case primary:
		return nil, fmt.Errorf("%v: failover region cannot be the same as the primary region", primary)
	default:
		return []string{primary, failover}, nil
	}
}

func (p *provider) regionOfNode(ctx context.Context, attributes map[string]string) (string, error) {
	if region := os.Getenv("AWS_REGION"); region != "" {
		return region, nil
	}
	pods := p.cluster.CoreV1().Pods(attributes[podNamespace])
	pod, err := pods.Get(ctx, attributes[podName], metav1.GetOptions{})
	if err != nil {
		return "", err
	}
	node, err := p.cluster.CoreV1().Nodes().Get(ctx, pod.Spec.NodeName, metav1.GetOptions{})
	if err != nil {
		return "", err
	}
	if region := node.Labels["topology.kubernetes.io/region"]; region != "" {
		return region, nil
	}
	return "", fmt.Errorf("Region not found")
}

// file is what a program will find in the mount.
type file struct {
	name    string
	mode    os.FileMode
	content []byte
	version string
}

// write puts the file in place in one step. A name with a slash fails here, in the pattern of the temporary file (rule R28).
func write(folder string, file file) error {
	temporary, err := os.CreateTemp(folder, file.name)
	if err != nil {
		return err
	}
	defer os.Remove(temporary.Name())
	defer temporary.Close()
	if err := temporary.Chmod(file.mode); err != nil {
		return err
	}
	if _, err := temporary.Write(file.content); err != nil {
		return err
	}
	return os.Rename(temporary.Name(), filepath.Join(folder, file.name))
}
