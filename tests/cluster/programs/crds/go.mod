module purser.test/crds

go 1.24.0

// Only downloaded, for their CRDs: nothing imports them, so `go mod tidy` would drop them.
require (
	github.com/prometheus-operator/prometheus-operator v0.85.0
	sigs.k8s.io/gateway-api v1.4.1
)
