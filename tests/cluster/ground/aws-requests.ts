/** What a program asked of AWS. */
export interface AwsRequest {
  /** As IAM names it, such as `AmazonSSM.GetParameter` or `AssumeRole`. */
  readonly action: string;
  /** The fields of a form; requests in JSON have none here. */
  readonly form: URLSearchParams;
}

interface Recorded {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Reads moto's recording: a line of JSON for each request, the body in base64. What the tests themselves asked is left out, and what is no request to AWS. */
export function readRecording(recording: string): readonly AwsRequest[] {
  return recording
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Recorded => JSON.parse(line))
    .map(({ headers, body }) => ({ headers: new Headers(headers), body }))
    .filter(({ headers }) => !headers.has('x-moto-account-id'))
    .map(({ headers, body }) => {
      const isForm = headers.get('content-type')?.includes('form') ?? false;
      const form = new URLSearchParams(isForm ? Buffer.from(body ?? '', 'base64').toString('utf8') : '');
      return { action: headers.get('x-amz-target') ?? form.get('Action') ?? '', form };
    })
    .filter(({ action }) => action !== '');
}
