package main

import (
	"fmt"
	"regexp"
	"strings"
)

var kindOfService = map[string]string{"ssm": parameterStore, "secretsmanager": secretsManager}

var wayOut = regexp.MustCompile(`(/\.\./)|(^\.\./)|(/\.\.$)`)

// validate refuses what the provider refuses, in its words (facts: secrets.md 1.7).
func (o *object) validate(regions []string) error {
	if o.ObjectName == "" {
		return fmt.Errorf("Object name must be specified")
	}
	if err := validateName(o.ObjectName, o.ObjectType, regions[0]); err != nil {
		return err
	}
	if err := o.validateSelector(o.in(false)); err != nil {
		return err
	}
	mode, err := modeOf(o.FilePermission, o.mode)
	if err != nil {
		return err
	}
	o.mode = mode
	if wayOut.MatchString(o.fileName()) {
		return fmt.Errorf("path can not contain ../: %s", o.ObjectName)
	}
	if err := o.validateProperties(); err != nil {
		return err
	}
	return o.validateFailover(regions)
}

func (o *object) validateSelector(selector selector) error {
	if o.kind() == parameterStore && selector.ObjectVersion != "" && selector.ObjectVersionLabel != "" {
		return fmt.Errorf("ssm parameters can not specify both objectVersion and objectVersionLabel: %s", o.ObjectName)
	}
	return nil
}

func (o *object) validateProperties() error {
	for _, property := range o.JMESPath {
		if property.Path == "" {
			return fmt.Errorf("Path must be specified for JMES object")
		}
		if property.ObjectAlias == "" {
			return fmt.Errorf("Object alias must be specified for JMES object")
		}
		if _, err := modeOf(property.FilePermission, o.mode); err != nil {
			return err
		}
	}
	return nil
}

func (o *object) validateFailover(regions []string) error {
	if o.FailoverObject.ObjectName == "" {
		return nil
	}
	if o.ObjectAlias == "" {
		return fmt.Errorf("object alias must be specified for objects with failover entries: %s", o.ObjectName)
	}
	if len(regions) < 2 {
		return fmt.Errorf("failover object allowed only when failover region is defined: %s", o.ObjectName)
	}
	if err := validateName(o.FailoverObject.ObjectName, o.ObjectType, regions[1]); err != nil {
		return err
	}
	if err := o.validateSelector(o.FailoverObject); err != nil {
		return err
	}
	if o.FailoverObject.ObjectVersion != o.ObjectVersion {
		return fmt.Errorf("object versions must match between primary and failover regions: %s", o.ObjectName)
	}
	return nil
}

// validateName holds a name or ARN against the type that is written and the region that is asked.
func validateName(name, objectType, region string) error {
	isARN := strings.HasPrefix(name, "arn:")
	parts := strings.SplitN(name, ":", 6)
	service := serviceOf(name)
	switch {
	case isARN && len(parts) < 6:
		return fmt.Errorf("Invalid ARN format in object name: %s", name)
	case isARN && parts[3] != region:
		return fmt.Errorf("ARN region must match region %s: %s", region, name)
	case objectType == "" && !isARN:
		return fmt.Errorf("Must use objectType when a full ARN is not specified: %s", name)
	case objectType == "" && kindOfService[service] == "":
		return fmt.Errorf("Invalid service in ARN: %s", service)
	case objectType != "" && objectType != parameterStore && objectType != secretsManager:
		return fmt.Errorf("Invalid objectType: %s", objectType)
	case objectType != "" && isARN && kindOfService[service] != objectType:
		return fmt.Errorf("objectType does not match ARN: %s", name)
	}
	return nil
}

// serviceOf is the third part of an ARN; nothing for a name.
func serviceOf(name string) string {
	if parts := strings.Split(name, ":"); len(parts) > 2 && parts[0] == "arn" {
		return parts[2]
	}
	return ""
}

// duplicates refuses two objects of one name that cannot be told apart, and two files of one alias. Files that collide in other ways are not
// noticed, as with the provider (rule R13).
func duplicates(objects []*object) error {
	named := map[string]*object{}
	aliases := map[string]bool{}
	for _, object := range objects {
		if other, ok := named[object.ObjectName]; ok && other.ObjectAlias == object.ObjectAlias &&
			other.ObjectVersionLabel == object.ObjectVersionLabel {
			return fmt.Errorf("found descriptor with duplicate object name %s", object.ObjectName)
		}
		named[object.ObjectName] = object
		if alias := object.ObjectAlias; alias != "" {
			if aliases[alias] {
				return fmt.Errorf("found duplicate object alias %s", alias)
			}
			aliases[alias] = true
		}
		for _, property := range object.JMESPath {
			if aliases[property.ObjectAlias] {
				return fmt.Errorf("Name already in use for objectAlias: found duplicate object alias %s in JMES path entry %s",
					property.ObjectAlias, property.Path)
			}
			aliases[property.ObjectAlias] = true
		}
	}
	return nil
}
