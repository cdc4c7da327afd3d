import { Locator } from '../../manifests/locate.ts';
import type { Fate } from '../../manifests/argocd-directory/fate.ts';
import { jsonFileFault } from '../../manifests/argocd-directory/json-file.ts';
import type { FileRule } from '../file-rule.ts';

const consequences: Readonly<Record<Fate, string>> = {
  failed: 'until then Argo CD applies nothing of the whole Application',
  ignored: 'until then Argo CD leaves out the whole file, without a word',
  read: 'until then the API server refuses the object',
};

const template = 'it looks like a template: lint what helm template or kustomize build prints';

/** Facts: argocd.md 2.2. */
export const validYaml: FileRule = {
  id: 'valid-yaml',
  level: 'contract',
  rows: ['B3', 'B4', 'B7'],
  why: 'what Kubernetes cannot read fails the whole Application; where the words apiVersion:, kind: and metadata: are not all in the file, Argo CD leaves it out without a word, and deletes what was in it',
  help: 'mend it',
  check: ({ path, documents, faults, isForeign, fate, text }, say) => {
    const isStream = path === '-';
    // Of a .json file Argo CD leaves nothing out: it is JSON, or fails.
    const isBrokenJson = () => path.endsWith('.json') && jsonFileFault(text) !== undefined;
    const help = (mend: string) =>
      `${text.includes('{{') ? template : mend}${isStream ? '' : `; ${consequences[isBrokenJson() ? 'failed' : fate]}`}`;
    for (const { start, fault, loss } of documents) {
      if (fault !== undefined) say(start + fault.offset, fault.what, help(fault.help));
      if (loss !== undefined) say(start + loss.offset, loss.what, loss.help);
    }
    // Other YAML lies beside manifests everywhere: it matters where Argo CD does not leave it out.
    if (isForeign && fate !== 'failed' && !isStream) return;
    const locator = faults.some(({ path: at }) => at.length > 0) ? new Locator(text) : undefined;
    for (const { document, path: at, content, what, help: mend } of faults)
      say(at.length === 0 ? content : (locator?.offset(document, at) ?? content), what, help(mend));
  },
};
