package main

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"

	"sigs.k8s.io/yaml"
)

const (
	parameterStore = "ssmparameter"
	secretsManager = "secretsmanager"
)

// object is one entry of `objects`. Fields of other names are ignored and case does not matter: that is how the decoder of
// sigs.k8s.io/yaml reads (facts: secrets.md 1.7).
type object struct {
	ObjectName         string     `json:"objectName"`
	ObjectVersion      string     `json:"objectVersion"`
	ObjectVersionLabel string     `json:"objectVersionLabel"`
	ObjectAlias        string     `json:"objectAlias"`
	ObjectType         string     `json:"objectType"`
	FilePermission     string     `json:"filePermission"`
	JMESPath           []property `json:"jmesPath"`
	FailoverObject     selector   `json:"failoverObject"`

	translation string
	mode        os.FileMode
}

// selector says which secret and which of its versions; a failover object may name another one.
type selector struct {
	ObjectName         string `json:"objectName"`
	ObjectVersion      string `json:"objectVersion"`
	ObjectVersionLabel string `json:"objectVersionLabel"`
}

// property is one value inside a JSON text, and the file that it becomes.
type property struct {
	Path           string `json:"path"`
	ObjectAlias    string `json:"objectAlias"`
	FilePermission string `json:"filePermission"`
}

func decodeObjects(text, translation string, regions []string, mode os.FileMode) ([]*object, error) {
	translation, err := translationOf(translation)
	if err != nil {
		return nil, err
	}
	var objects []*object
	if err := yaml.Unmarshal([]byte(text), &objects); err != nil {
		return nil, fmt.Errorf("Failed to load SecretProviderClass: %+v", err)
	}
	for _, object := range objects {
		if object == nil {
			return nil, fmt.Errorf("Empty descriptor entry in SecretProviderClass")
		}
		object.translation = translation
		object.mode = mode
		if err := object.validate(regions); err != nil {
			return nil, err
		}
	}
	return objects, duplicates(objects)
}

func translationOf(parameter string) (string, error) {
	switch {
	case parameter == "":
		return "_", nil
	case strings.EqualFold(parameter, "false"):
		return "", nil
	case len(parameter) == 1:
		return parameter, nil
	}
	return "", fmt.Errorf("pathTranslation must be either 'False' or a single character string")
}

// kind is the AWS service that holds the value; validation has made sure that there is one.
func (o *object) kind() string {
	if o.ObjectType != "" {
		return o.ObjectType
	}
	return kindOfService[serviceOf(o.ObjectName)]
}

// in is what to ask the primary region for, or the failover region.
func (o *object) in(failover bool) selector {
	chosen := selector{o.ObjectName, o.ObjectVersion, o.ObjectVersionLabel}
	if !failover {
		return chosen
	}
	if o.FailoverObject.ObjectName != "" {
		chosen.ObjectName = o.FailoverObject.ObjectName
	}
	if o.FailoverObject.ObjectVersion != "" {
		chosen.ObjectVersion = o.FailoverObject.ObjectVersion
	}
	if o.FailoverObject.ObjectVersionLabel != "" {
		chosen.ObjectVersionLabel = o.FailoverObject.ObjectVersionLabel
	}
	return chosen
}

// fileName is the alias, or the name, with its slashes translated.
func (o *object) fileName() string {
	if o.ObjectAlias != "" {
		return o.translate(o.ObjectAlias)
	}
	return o.translate(o.ObjectName)
}

func (o *object) translate(name string) string {
	if o.translation == "" {
		return strings.TrimLeft(name, "/")
	}
	return strings.ReplaceAll(name, "/", o.translation)
}

var fourDigits = regexp.MustCompile(`^[0-7]{4}$`)

// modeOf gives the inherited mode unless a permission is written.
func modeOf(permission string, inherited os.FileMode) (os.FileMode, error) {
	if permission == "" {
		return inherited, nil
	}
	if !fourDigits.MatchString(permission) {
		return 0, fmt.Errorf("Invalid File Permission: %s", permission)
	}
	mode, err := strconv.ParseUint(permission, 8, 32)
	return os.FileMode(mode), err
}
