package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"strconv"
	"strings"

	"github.com/jmespath/go-jmespath"
)

// Parameter Store takes no more names at once.
const batchSize = 10

// fetch reads all objects: parameters ten at a time, secrets one by one.
func (p *provider) fetch(ctx context.Context, objects []*object, regions []string, keys credentials) ([]file, error) {
	var parameters, secrets []*object
	for _, object := range objects {
		if object.kind() == parameterStore {
			parameters = append(parameters, object)
		} else {
			secrets = append(secrets, object)
		}
	}
	var all []file
	for start := 0; start < len(parameters); start += batchSize {
		batch := parameters[start:min(start+batchSize, len(parameters))]
		files, err := inAnyRegion(regions, func(region string, failover, _ bool) ([]file, error) {
			return p.readParameters(ctx, batch, region, failover, keys)
		}, "Failed to fetch parameters from all regions.")
		if err != nil {
			return nil, err
		}
		all = append(all, files...)
	}
	for _, secret := range secrets {
		files, err := inAnyRegion(regions, func(region string, failover, found bool) ([]file, error) {
			return p.readSecret(ctx, secret, region, failover, found, keys)
		}, "Failed to fetch secret from all regions. Verify secret exists and required permissions are granted for: "+secret.ObjectName)
		if err != nil {
			return nil, err
		}
		all = append(all, files...)
	}
	return all, nil
}

// inAnyRegion asks every region, also when the first one had an answer. A fatal error of any of them fails the mount; the others' causes are
// only logged, and the event says no more than `nowhere` (facts: secrets.md section 9, corrections 1 and 2).
func inAnyRegion(regions []string, read func(region string, failover, found bool) ([]file, error), nowhere string) ([]file, error) {
	var found []file
	for i, region := range regions {
		files, err := read(region, i > 0, len(found) > 0)
		var refused *refusal
		if errors.As(err, &refused) && refused.fatal {
			return nil, err
		}
		if err != nil {
			log.Print(err)
		}
		if len(found) == 0 {
			found = files
		}
	}
	if len(found) == 0 {
		return nil, errors.New(nowhere)
	}
	return found, nil
}

func (p *provider) readParameters(ctx context.Context, batch []*object, region string, failover bool, keys credentials) ([]file, error) {
	var names []string
	known := map[string]*object{}
	for _, object := range batch {
		selector := object.in(failover)
		known[selector.ObjectName] = object
		names = append(names, withSelector(selector))
	}
	found, invalid, err := p.parametersNamed(ctx, names, region, keys)
	if err != nil {
		return nil, fmt.Errorf("%s: Failed fetching parameters: %w", region, err)
	}
	if len(invalid) > 0 {
		return nil, &refusal{message: fmt.Sprintf("%s: Invalid parameters: %s", region, strings.Join(invalid, ", ")), fatal: true}
	}
	var files []file
	for _, parameter := range found {
		object := known[parameter.Name]
		if object == nil {
			object = known[parameter.ARN]
		}
		if object == nil {
			// The provider itself dereferences nothing and panics; each attempt hangs for two minutes (rule R15).
			return nil, &refusal{message: "the provider would panic: nobody asked for " + parameter.Name, fatal: true}
		}
		of, err := object.files([]byte(parameter.Value), strconv.Itoa(parameter.Version))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", region, err)
		}
		files = append(files, of...)
	}
	return files, nil
}

func (p *provider) parametersNamed(ctx context.Context, names []string, region string, keys credentials) ([]parameter, []string, error) {
	key, err := keys(ctx, region)
	if err != nil {
		return nil, nil, err
	}
	return p.emulator.parameters(ctx, scope{key: key, region: region}, names)
}

func withSelector(selector selector) string {
	switch {
	case selector.ObjectVersion != "":
		return selector.ObjectName + ":" + selector.ObjectVersion
	case selector.ObjectVersionLabel != "":
		return selector.ObjectName + ":" + selector.ObjectVersionLabel
	}
	return selector.ObjectName
}

// readSecret reads one secret. Once another region had it, this one is only asked to describe it, and must know it
// (facts: secrets.md section 9, correction 3).
func (p *provider) readSecret(ctx context.Context, secret *object, region string, failover, found bool, keys credentials) ([]file, error) {
	selector := secret.in(failover)
	key, err := keys(ctx, region)
	if err == nil && found {
		err = p.emulator.describeSecret(ctx, scope{key: key, region: region}, selector.ObjectName)
		if err != nil {
			return nil, fmt.Errorf("%s: Failed to describe secret %s: %w", region, secret.ObjectName, err)
		}
		return nil, nil
	}
	var value secretValue
	if err == nil {
		value, err = p.emulator.secret(ctx, scope{key: key, region: region}, selector)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: Failed fetching secret %s: %w", region, secret.ObjectName, err)
	}
	content := value.SecretBinary
	if value.SecretString != nil {
		content = []byte(*value.SecretString)
	}
	return secret.files(content, value.VersionId)
}

// files are the whole value, always, and one more for each JMESPath (rule R24). What a path finds must be a string (rule R19).
func (o *object) files(content []byte, version string) ([]file, error) {
	files := []file{{name: o.fileName(), mode: o.mode, content: content, version: version}}
	if len(o.JMESPath) == 0 {
		return files, nil
	}
	var data any
	if err := json.Unmarshal(content, &data); err != nil {
		return nil, fmt.Errorf("Invalid JSON used with jmesPath in secret: %s.", o.ObjectName)
	}
	for _, property := range o.JMESPath {
		text, err := property.find(data)
		if err != nil {
			return nil, err
		}
		mode, err := modeOf(property.FilePermission, o.mode)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: o.translate(property.ObjectAlias), mode: mode, content: []byte(text), version: version})
	}
	return files, nil
}

func (p property) find(data any) (string, error) {
	found, err := jmespath.Search(p.Path, data)
	if err != nil {
		return "", fmt.Errorf("Invalid JMES Path: %s.", p.Path)
	}
	if found == nil {
		return "", fmt.Errorf("JMES Path - %s for object alias - %s does not point to a valid object.", p.Path, p.ObjectAlias)
	}
	text, ok := found.(string)
	if !ok {
		return "", fmt.Errorf("Invalid JMES search result type for path:%s. Only string is allowed.", p.Path)
	}
	return text, nil
}
