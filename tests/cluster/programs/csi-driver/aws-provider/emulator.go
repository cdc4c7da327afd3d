package main

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// emulator is the address of the AWS emulator.
type emulator string

// scope is what the emulator reads out of a request's signature: who asks, and in which region.
type scope struct {
	key    string
	region string
	// Whose parameter or secret, where an ARN names another account than the key's own.
	account string
}

// refusal is an error of AWS. Only those that are modelled for the call, or the provider's own, are fatal.
type refusal struct {
	code    string
	message string
	fatal   bool
}

func (r *refusal) Error() string {
	if r.code == "" {
		return r.message
	}
	return r.code + ": " + r.message
}

// The client's faults that GetSecretValue, DescribeSecret and GetParameters model.
var modelled = []string{
	"DecryptionFailure", "InvalidKeyId", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException",
}

type parameter struct {
	Name, ARN, Value string
	Version          int
}

// parameters reads up to ten. The emulator finds none by its ARN, so this asks the ARN's account for the name.
func (e emulator) parameters(ctx context.Context, scope scope, names []string) (found []parameter, invalid []string, err error) {
	arns := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !isARN(name) })
	plain := slices.DeleteFunc(slices.Clone(names), isARN)
	for _, arn := range arns {
		one, none, err := e.getParameters(ctx, scope.of(arn), []string{parameterName(arn)})
		if err != nil {
			return nil, nil, err
		}
		found = append(found, one...)
		if len(none) > 0 {
			invalid = append(invalid, arn)
		}
	}
	if len(plain) == 0 {
		return found, invalid, nil
	}
	rest, none, err := e.getParameters(ctx, scope, plain)
	return append(found, rest...), append(invalid, none...), err
}

// parameterName undoes what AWS does for an ARN: the slash of `parameter/a` is added, that of `parameter/a/b` is the name's own (rule R136).
func parameterName(arn string) string {
	_, name, _ := strings.Cut(arn, ":parameter")
	if strings.Count(name, "/") == 1 {
		return name[1:]
	}
	return name
}

func (e emulator) getParameters(ctx context.Context, scope scope, names []string) ([]parameter, []string, error) {
	var answer struct {
		Parameters        []parameter
		InvalidParameters []string
	}
	request := map[string]any{"Names": names, "WithDecryption": true}
	err := e.ask(ctx, scope, "ssm", "AmazonSSM.GetParameters", request, &answer)
	return answer.Parameters, answer.InvalidParameters, err
}

type secretValue struct {
	SecretString *string
	SecretBinary []byte
	VersionId    string
}

func (e emulator) secret(ctx context.Context, scope scope, selector selector) (value secretValue, err error) {
	request := map[string]any{"SecretId": selector.ObjectName}
	if selector.ObjectVersion != "" {
		request["VersionId"] = selector.ObjectVersion
	}
	if selector.ObjectVersionLabel != "" {
		request["VersionStage"] = selector.ObjectVersionLabel
	}
	err = e.ask(ctx, scope.of(selector.ObjectName), "secretsmanager", "secretsmanager.GetSecretValue", request, &value)
	return value, err
}

func (e emulator) describeSecret(ctx context.Context, scope scope, name string) error {
	request := map[string]any{"SecretId": name}
	return e.ask(ctx, scope.of(name), "secretsmanager", "secretsmanager.DescribeSecret", request, &struct{}{})
}

// of is the scope that finds an ARN of another account too.
func (s scope) of(name string) scope {
	if isARN(name) {
		s.account = strings.SplitN(name, ":", 6)[4]
	}
	return s
}

func isARN(name string) bool { return strings.HasPrefix(name, "arn:") }

// assumeRole gets an access key of the role's account.
func (e emulator) assumeRole(ctx context.Context, region, role, token string) (string, error) {
	form := url.Values{
		"Action": {"AssumeRoleWithWebIdentity"}, "Version": {"2011-06-15"}, "RoleArn": {role},
		"RoleSessionName": {"secrets-store-csi-driver-provider-aws"}, "WebIdentityToken": {token},
	}
	body, err := e.post(ctx, scope{key: "anybody", region: region}, "sts", form.Encode(), "application/x-www-form-urlencoded", "")
	if err != nil {
		return "", err
	}
	var answer struct {
		AccessKeyId string `xml:"AssumeRoleWithWebIdentityResult>Credentials>AccessKeyId"`
	}
	err = xml.Unmarshal(body, &answer)
	return answer.AccessKeyId, err
}

func (e emulator) ask(ctx context.Context, scope scope, service, target string, request, answer any) error {
	text, err := json.Marshal(request)
	if err != nil {
		return err
	}
	body, err := e.post(ctx, scope, service, string(text), "application/x-amz-json-1.1", target)
	if err != nil {
		return err
	}
	return json.Unmarshal(body, answer)
}

func (e emulator) post(ctx context.Context, scope scope, service, body, contentType, target string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, string(e), strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", contentType)
	request.Header.Set("X-Amz-Target", target)
	request.Header.Set("Authorization", fmt.Sprintf(
		"AWS4-HMAC-SHA256 Credential=%s/20200101/%s/%s/aws4_request, SignedHeaders=host, Signature=0", scope.key, scope.region, service))
	if scope.account != "" {
		request.Header.Set("x-moto-account-id", scope.account)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode >= 400 {
		err = refused(text)
	}
	return bytes.TrimSpace(text), err
}

func refused(text []byte) error {
	var answer struct {
		Type    string `json:"__type"`
		Message string
	}
	if err := json.Unmarshal(text, &answer); err != nil {
		return &refusal{message: string(text)}
	}
	return &refusal{code: answer.Type, message: answer.Message, fatal: slices.Contains(modelled, answer.Type)}
}
