// Package mlog stands in for monis.app/mlog, which can no longer be downloaded.
// It holds what secrets-store-csi-driver calls, and logs through klog as the original does.
package mlog

import (
	"context"

	"k8s.io/klog/v2"
)

// LogFormat names how log lines are written; this stand-in always writes text.
type LogFormat string

const (
	FormatText LogFormat = "text"
	FormatJSON LogFormat = "json"
)

// Setup prepares logging; the function it returns is called at exit.
func Setup() func() { return klog.Flush }

// ValidateAndSetKlogLevelAndFormatGlobally leaves the level that klog's own -v flag has set.
func ValidateAndSetKlogLevelAndFormatGlobally(context.Context, klog.Level, LogFormat) error {
	return nil
}

// Error logs err under a message.
func Error(msg string, err error, keysAndValues ...any) { klog.ErrorS(err, msg, keysAndValues...) }

// Fatal logs err and exits.
func Fatal(err error) { klog.Fatal(err) }
