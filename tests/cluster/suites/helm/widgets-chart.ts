/** A small chart with what is easily lost on the way: a CRD and an object of its kind, hooks, a test, another namespace, a word that YAML reads twice. */
export const widgetsChart: Readonly<Record<string, string>> = {
  'Chart.yaml': 'apiVersion: v2\nname: widgets\nversion: 1.2.3\n',
  'values.yaml': 'message: hello\nanswer: 1\n',
  'crds/widget.yaml': `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  scope: Cluster
  names: { kind: Widget, listKind: WidgetList, plural: widgets, singular: widget }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true } }
`,
  'templates/objects.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: {{ .Release.Name }} }
data: { message: {{ .Values.message | quote }}, version: {{ .Capabilities.KubeVersion.Minor | quote }} }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: {{ .Release.Name }} }
rules: [{ apiGroups: [example.com], resources: [widgets], verbs: [get] }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: {{ .Release.Name }}-far, namespace: far }
data: { place: far }
---
apiVersion: example.com/v1
kind: Widget
metadata: { name: first }
spec: { enabled: yes, port: 0o17 }
`,
  'templates/hooks.yaml': `apiVersion: batch/v1
kind: Job
metadata: { name: migrate, annotations: { helm.sh/hook: "pre-install,pre-upgrade" } }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: m, image: "example.com/widgets:1" }] } } }
---
apiVersion: v1
kind: Pod
metadata: { name: test, annotations: { helm.sh/hook: test } }
spec: { containers: [{ name: t, image: "example.com/widgets:1" }] }
`,
  'templates/NOTES.txt': 'Thank you for installing {{ .Chart.Name }}.\n',
};
