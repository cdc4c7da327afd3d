package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"

	authentication "k8s.io/api/authentication/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// What the kubelet says of a pod, and the driver passes on.
const (
	podName        = "csi.storage.k8s.io/pod.name"
	podNamespace   = "csi.storage.k8s.io/pod.namespace"
	serviceAccount = "csi.storage.k8s.io/serviceAccount.name"
	tokens         = "csi.storage.k8s.io/serviceAccount.tokens"
)

const (
	irsaAudience        = "sts.amazonaws.com"
	podIdentityAudience = "pods.eks.amazonaws.com"
)

// credentials gives the access key for a region, when it is first needed: only then does anybody ask STS
// (facts: secrets.md section 9, correction 2).
type credentials func(ctx context.Context, region string) (accessKey string, err error)

// credentials are those of the pod's ServiceAccount, by IRSA unless the class asks for Pod Identity.
func (p *provider) credentials(ctx context.Context, attributes map[string]string, regions []string) (credentials, error) {
	usePodIdentity := false
	if text := attributes["usePodIdentity"]; text != "" {
		var err error
		if usePodIdentity, err = strconv.ParseBool(text); err != nil {
			return nil, fmt.Errorf("failed to parse usePodIdentity value, error: %+v", err)
		}
	}
	if usePodIdentity {
		token, err := tokenFor(attributes[tokens], podIdentityAudience)
		return func(ctx context.Context, region string) (string, error) {
			return p.assumeAssociatedRole(ctx, region, token)
		}, err
	}
	token, err := tokenFor(attributes[tokens], irsaAudience)
	if err != nil {
		return nil, err
	}
	role, err := p.annotatedRole(ctx, attributes[podNamespace], attributes[serviceAccount])
	if err != nil {
		return nil, fmt.Errorf("%s: %w", regions[0], err)
	}
	return func(ctx context.Context, region string) (string, error) {
		return p.assumeRole(ctx, region, role, token)
	}, nil
}

// tokenFor finds the token that the kubelet made for an audience (rule R65).
func tokenFor(text, audience string) (string, error) {
	if text == "" {
		return "", fmt.Errorf("CSI token error: serviceAccount.tokens not provided - ensure tokenRequests is configured in CSIDriver")
	}
	var tokens map[string]authentication.TokenRequestStatus
	if err := json.Unmarshal([]byte(text), &tokens); err != nil {
		return "", fmt.Errorf("CSI token error: failed to parse serviceAccount.tokens: %w", err)
	}
	token, ok := tokens[audience]
	if !ok {
		return "", fmt.Errorf("CSI token error: token for audience %q not found - ensure tokenRequests includes this audience in CSIDriver", audience)
	}
	return token.Token, nil
}

func (p *provider) annotatedRole(ctx context.Context, namespace, name string) (string, error) {
	account, err := p.cluster.CoreV1().ServiceAccounts(namespace).Get(ctx, name, metav1.GetOptions{})
	if err != nil {
		return "", err
	}
	if role := account.Annotations["eks.amazonaws.com/role-arn"]; role != "" {
		return role, nil
	}
	return "", fmt.Errorf("An IAM role must be associated with service account %s (namespace: %s)", name, namespace)
}

// identities are what Terraform would have made: trust policies and associations. A subject is `system:serviceaccount:<namespace>:<name>`.
type identities struct {
	// Who may assume a role by IRSA: subjects by the role's ARN.
	Trust map[string][]string `json:"trust"`
	// The role of a subject by Pod Identity.
	Associations map[string]string `json:"associations"`
}

func (p *provider) known() (known identities, err error) {
	text, err := os.ReadFile(p.identities)
	if err == nil {
		err = json.Unmarshal(text, &known)
	}
	return known, err
}

// assumeRole plays STS: AssumeRoleWithWebIdentity. A role that is missing or does not trust the subject is denied, which is not a
// modelled error (rule R143; facts: secrets.md section 9, correction 1).
func (p *provider) assumeRole(ctx context.Context, region, role, token string) (string, error) {
	subject, err := p.subjectOf(ctx, token, irsaAudience)
	if err != nil {
		return "", err
	}
	known, err := p.known()
	if err != nil {
		return "", err
	}
	if !slices.Contains(known.Trust[role], subject) {
		return "", &refusal{code: "AccessDenied", message: "Not authorized to perform sts:AssumeRoleWithWebIdentity"}
	}
	return p.emulator.assumeRole(ctx, region, role, token)
}

// assumeAssociatedRole plays the Pod Identity agent and EKS Auth. What they refuse as the client's fault is fatal and visible
// (facts: secrets.md section 9, correction 2); the words are this program's own.
func (p *provider) assumeAssociatedRole(ctx context.Context, region, token string) (string, error) {
	subject, err := p.subjectOf(ctx, token, podIdentityAudience)
	if err != nil {
		return "", err
	}
	known, err := p.known()
	if err != nil {
		return "", err
	}
	role, ok := known.Associations[subject]
	if !ok {
		return "", &refusal{code: "ResourceNotFoundException", message: "no Pod Identity association for " + subject, fatal: true}
	}
	return p.emulator.assumeRole(ctx, region, role, token)
}

// subjectOf asks the API server whose token this is, as AWS asks by the cluster's public keys.
func (p *provider) subjectOf(ctx context.Context, token, audience string) (string, error) {
	review := &authentication.TokenReview{Spec: authentication.TokenReviewSpec{Token: token, Audiences: []string{audience}}}
	answer, err := p.cluster.AuthenticationV1().TokenReviews().Create(ctx, review, metav1.CreateOptions{})
	if err != nil {
		return "", err
	}
	if !answer.Status.Authenticated {
		return "", &refusal{code: "InvalidIdentityToken", message: answer.Status.Error, fatal: true}
	}
	return answer.Status.User.Username, nil
}
