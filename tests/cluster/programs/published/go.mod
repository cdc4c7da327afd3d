module purser.test/published

go 1.26.0

// Only downloaded, for the manifests and charts in them: nothing imports them, so `go mod tidy` would drop them.
require (
	github.com/argoproj/argo-cd/v3 v3.2.11
	github.com/argoproj/argo-rollouts v1.8.3
	github.com/cert-manager/cert-manager v1.21.2
	github.com/external-secrets/external-secrets v0.20.4
	github.com/kyverno/kyverno v1.15.2
	github.com/prometheus-operator/prometheus-operator v0.85.0
	sigs.k8s.io/external-dns v0.19.0
	sigs.k8s.io/gateway-api v1.4.1
	sigs.k8s.io/kwok v0.8.0
	sigs.k8s.io/metrics-server v0.9.0
	sigs.k8s.io/secrets-store-csi-driver v1.6.0
)
