// Oracle decodes YAML the way the cluster does, so that a test can hold another reader against it.
//
//	oracle sigs    reads documents from stdin, each as its length in bytes, a newline, and
//	               that many bytes; prints {"ok":<json>} or {"error":"..."} a line for each
//	oracle argocd  reads from stdin, a line of JSON each, folders and the options of a directory
//	               source; prints a line for each: {"ok":[...]} with the manifests that Argo CD
//	               reads there, or {"error":"..."}
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
	"github.com/argoproj/argo-cd/v3/util/app/path"
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
	case len(args) == 1 && args[0] == "argocd":
		return argocd(json.NewDecoder(in), out)
	default:
		return errors.New("usage: oracle sigs | oracle argocd")
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

// source is a folder that is a whole repository, and how an Application reads it.
type source struct {
	Folder string `json:"folder"`
	// Options is the source's directory; without it Argo CD detects the kind of source.
	Options *v1alpha1.ApplicationSourceDirectory `json:"directory,omitempty"`
	// Limit is a quantity; the empty one means none (reposerver/repository/repository.go:1998).
	Limit string `json:"limit,omitempty"`
}

// argocd answers every request; only a broken stream ends it early.
func argocd(requests *json.Decoder, out io.Writer) error {
	lines := json.NewEncoder(out)
	for {
		asked := source{}
		err := requests.Decode(&asked)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		answered := answer{}
		if answered.OK, err = generate(asked); err != nil {
			answered = answer{Error: err.Error()}
		}
		if err := lines.Encode(answered); err != nil {
			return err
		}
	}
}

// generate does what the repo server does with a checkout: it looks for links that leave it
// (repository.go:488), then runs its generator.
func generate(asked source) (json.RawMessage, error) {
	root, err := filepath.Abs(asked.Folder)
	if err != nil {
		return nil, err
	}
	if err := path.CheckOutOfBoundsSymlinks(root); err != nil {
		return nil, err
	}
	limit := resource.Quantity{}
	if asked.Limit != "" {
		if limit, err = resource.ParseQuantity(asked.Limit); err != nil {
			return nil, err
		}
	}
	request := &apiclient.ManifestRequest{
		Repo:              &v1alpha1.Repository{},
		ApplicationSource: &v1alpha1.ApplicationSource{Directory: asked.Options},
	}
	read, err := repository.GenerateManifests(context.Background(), root, root, "", request, true,
		git.NoopCredsStore{}, limit, nil)
	if err != nil {
		return nil, err
	}
	return json.RawMessage("[" + strings.Join(read.Manifests, ",") + "]"), nil
}
