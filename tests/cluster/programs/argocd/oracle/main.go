// Oracle decodes YAML the way the cluster does, so that a test can hold another reader against it.
//
//	oracle sigs           reads documents from stdin, each as its length in bytes, a newline, and
//	                      that many bytes; prints {"ok":<json>} or {"error":"..."} a line for each
//	oracle argocd FOLDER  prints, a line each, the manifests that Argo CD reads out of FOLDER and
//	                      the folders in it; or, alone on a line, {"error":"..."}
//
// "sigs" is sigs.k8s.io/yaml, strict: the reader of kubectl and of most controllers.
// A length, not a separator, stands between documents: a hostile one may hold any byte.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/argoproj/argo-cd/v3/pkg/apis/application/v1alpha1"
	"github.com/argoproj/argo-cd/v3/reposerver/apiclient"
	"github.com/argoproj/argo-cd/v3/reposerver/repository"
	"github.com/argoproj/argo-cd/v3/util/git"
	"k8s.io/apimachinery/pkg/api/resource"
	"sigs.k8s.io/yaml"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	err := run(os.Args[1:], os.Stdin, out)
	if err := errors.Join(err, out.Flush()); err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(1)
	}
}

func run(args []string, in io.Reader, out io.Writer) error {
	switch {
	case len(args) == 1 && args[0] == "sigs":
		return sigs(bufio.NewReader(in), out)
	case len(args) == 2 && args[0] == "argocd":
		return argocd(args[1], out)
	default:
		return errors.New("usage: oracle sigs | oracle argocd FOLDER")
	}
}

// answer is one line of output: what was read, or why it was refused.
type answer struct {
	OK    json.RawMessage `json:"ok,omitempty"`
	Error string          `json:"error,omitempty"`
}

// sigs answers every document; only a broken stream ends it early.
func sigs(in *bufio.Reader, out io.Writer) error {
	lines := json.NewEncoder(out)
	for {
		document, err := next(in)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		// The bytes of the answer go out as they are: a number decoded here would lose digits.
		answered := answer{}
		if answered.OK, err = yaml.YAMLToJSONStrict(document); err != nil {
			answered = answer{Error: err.Error()}
		}
		if err := lines.Encode(answered); err != nil {
			return err
		}
	}
}

// next reads one length and its document; io.EOF means that the stream ended between two.
func next(in *bufio.Reader) ([]byte, error) {
	line, err := in.ReadString('\n')
	if line == "" && err != nil {
		return nil, err
	}
	length, err := strconv.ParseUint(strings.TrimSuffix(line, "\n"), 10, 31)
	if err != nil {
		return nil, fmt.Errorf("not a length: %w", err)
	}
	document := make([]byte, length)
	if _, err := io.ReadFull(in, document); err != nil {
		return nil, fmt.Errorf("the stream ends inside a document of %d bytes", length)
	}
	return document, nil
}

// argocd runs the repo server's own generator over a folder, as for an Application whose source
// is a recursed directory. A size limit of zero means none (reposerver/repository/repository.go:1998).
func argocd(folder string, out io.Writer) error {
	root, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	request := &apiclient.ManifestRequest{
		Repo:              &v1alpha1.Repository{},
		ApplicationSource: &v1alpha1.ApplicationSource{Directory: &v1alpha1.ApplicationSourceDirectory{Recurse: true}},
	}
	read, err := repository.GenerateManifests(context.Background(), root, root, "", request, true,
		git.NoopCredsStore{}, resource.Quantity{}, nil)
	if err != nil {
		return json.NewEncoder(out).Encode(answer{Error: err.Error()})
	}
	for _, manifest := range read.Manifests {
		fmt.Fprintln(out, manifest)
	}
	return nil
}
