import { at } from './kubernetes-object.ts';

/** A key by which a program is let in, and by which the emulator knows its account. */
export interface AccessKey {
  readonly AWS_ACCESS_KEY_ID: string;
  readonly AWS_SECRET_ACCESS_KEY: string;
}

/** One account and region of the emulator: what a test puts there, changes and takes away. */
export class AwsAccount {
  readonly #address: string;
  readonly #account: string;
  readonly #region: string;

  constructor(address: string, account: string, region: string) {
    this.#address = address;
    this.#account = account;
    this.#region = region;
  }

  /** Makes a parameter of Parameter Store or gives it a new value; its version number. */
  async putParameter(name: string, value: string, type: 'SecureString' | 'String' = 'SecureString') {
    const request = { Name: name, Value: value, Type: type, Overwrite: true };
    return Number(at(await this.#ask('ssm', 'AmazonSSM.PutParameter', request), 'Version'));
  }

  async labelParameter(name: string, version: number, label: string): Promise<void> {
    const request = { Name: name, ParameterVersion: version, Labels: [label] };
    await this.#ask('ssm', 'AmazonSSM.LabelParameterVersion', request);
  }

  async deleteParameter(name: string): Promise<void> {
    await this.#ask('ssm', 'AmazonSSM.DeleteParameter', { Name: name });
  }

  /** Makes a secret of Secrets Manager; its full ARN, and the id of its first version. */
  async createSecret(
    name: string,
    value: string,
  ): Promise<{ readonly arn: string; readonly version: string }> {
    const request = { Name: name, SecretString: value };
    const answer = await this.#ask('secretsmanager', 'secretsmanager.CreateSecret', request);
    return { arn: String(at(answer, 'ARN')), version: String(at(answer, 'VersionId')) };
  }

  /** Gives a secret a new value; the id of this version. The one before it becomes AWSPREVIOUS. */
  async changeSecret(name: string, value: string): Promise<string> {
    const request = { SecretId: name, SecretString: value };
    const answer = await this.#ask('secretsmanager', 'secretsmanager.PutSecretValue', request);
    return String(at(answer, 'VersionId'));
  }

  /** Deletes a secret at once, without the days in which it could be restored. */
  async deleteSecret(name: string): Promise<void> {
    const request = { SecretId: name, ForceDeleteWithoutRecovery: true };
    await this.#ask('secretsmanager', 'secretsmanager.DeleteSecret', request);
  }

  /** Makes a role and gives its ARN. */
  async createRole(name: string, trust: unknown): Promise<string> {
    const request = { RoleName: name, AssumeRolePolicyDocument: JSON.stringify(trust) };
    return element(await this.#askIam('CreateRole', request), 'Arn');
  }

  /** Makes a user with an access key, named as the variables in which every AWS SDK looks for it. */
  async createAccessKey(user: string): Promise<AccessKey> {
    await this.#askIam('CreateUser', { UserName: user });
    const answer = await this.#askIam('CreateAccessKey', { UserName: user });
    return {
      AWS_ACCESS_KEY_ID: element(answer, 'AccessKeyId'),
      AWS_SECRET_ACCESS_KEY: element(answer, 'SecretAccessKey'),
    };
  }

  async #ask(service: string, target: string, request: unknown): Promise<unknown> {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
    return JSON.parse(await this.#post(service, headers, JSON.stringify(request)));
  }

  async #askIam(action: string, request: Readonly<Record<string, string>>): Promise<string> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const query = new URLSearchParams({ Action: action, Version: '2010-05-08', ...request });
    return this.#post('iam', headers, query.toString());
  }

  /** moto learns service and region from the credential's scope (its `werkzeug_app.py`), and the account from a header of its own (`responses.py`). */
  async #post(service: string, headers: Readonly<Record<string, string>>, body: string): Promise<string> {
    const scope = `ground/20200101/${this.#region}/${service}/aws4_request`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
    const response = await fetch(this.#address, {
      method: 'POST',
      headers: { ...headers, authorization, 'x-moto-account-id': this.#account },
      body,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`the AWS emulator refused a request to ${service}: ${text}`);
    return text;
  }
}

/** The text of the first element of a name in an answer of IAM, which is XML. */
function element(xml: string, name: string): string {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  if (text === undefined) throw new Error(`the AWS emulator's answer has no ${name}: ${xml}`);
  return text;
}
