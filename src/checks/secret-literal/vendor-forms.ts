/**
 * What each issuer's tokens look like; prefixes and lengths from the issuers' manuals and from the rules of gitleaks
 * and GitHub secret scanning. Every form starts with fixed letters, which keeps the search fast, and none captures.
 * A publishable key (`pk_live_`) and a resource name are not secrets and stay out.
 */
export const vendorForms: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html; base32;
  // ASIAPACIFICSOUTHEAST has the right length and the right letters
  'an AWS access key id': ['A(?:KI|BI|CC|SI(?!APACIFIC|ASOUTH|ANORTH|AEAST))A[A-Z2-7]{16}(?![A-Z0-9])'],
  'an AWS session token': ['IQoJb3JpZ2lu[A-Za-z0-9+/%]{60}', 'FwoGZXIvYXdz[A-Za-z0-9+/%]{60}'],
  'an AWS Bedrock API key': ['ABSK[A-Za-z0-9+/]{100}'],
  'a GitHub token': ['gh[pousr]_[A-Za-z0-9]{36}', String.raw`github_pat_\w{22}`],
  'a GitLab token': [
    String.raw`gl(?:pat|ptt|dt|rt|cbt|ft|soat|imt|agent|oas|ffct|rtr)-(?=[\w-]{0,19}[A-Z0-9])[\w-]{20}`,
  ],
  'a Slack token': [
    String.raw`xox[a-z](?:\.xox[a-z])?-(?=[A-Za-z-]{0,20}\d)[A-Za-z0-9-]{10}`,
    String.raw`xapp-\d-[A-Z0-9]{6,20}-\d`,
  ],
  'a webhook address that works as a password': [
    String.raw`hooks\.slack\.com/(?:services|workflows|triggers)/[A-Z0-9]{6,14}/[A-Z0-9]{6,20}/\w{16}`,
    String.raw`discord(?:app)?\.com/api/webhooks/\d{15,22}/[\w-]{40}`,
    String.raw`webhook\.office\.com/webhookb2/[\w@-]{60}`,
  ],
  // a test key rules the whole test account, and belongs where the live one does
  'a Stripe key': ['[sr]k_(?:live|test)_[A-Za-z0-9]{16}', 'whsec_[A-Za-z0-9+/]{24}'],
  'an npm token': ['npm_[A-Za-z0-9]{36}'],
  'a PyPI token': [String.raw`pypi-AgE[\w-]{50}`],
  'a RubyGems token': ['rubygems_[0-9a-f]{48}'],
  'a Google API key': [String.raw`AIza[\w-]{35}`],
  'a Google OAuth secret': [String.raw`GOCSPX-[\w-]{28}`, String.raw`ya29\.[\w-]{30}`],
  'an Azure storage or bus key': ['(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{43}'],
  'an Azure shared access signature': ['sig=[A-Za-z0-9%+/]{43,90}(?:%3[Dd]|=)'],
  'a SendGrid key': [String.raw`SG\.[\w-]{16,32}\.[\w-]{32}`],
  'a Twilio key': [String.raw`SK[0-9a-f]{32}(?!\w)`],
  'a Mailgun key': [String.raw`key-[0-9a-f]{32}(?!\w)`],
  'an Anthropic key': [String.raw`sk-ant-[a-z]{2,8}\d\d-[\w-]{20}`],
  'an OpenAI style key': [
    String.raw`sk-(?:proj|svcacct|admin|None)-(?=[\w-]{0,60}\d)(?=[\w-]{0,60}[A-Z])[\w-]{20}`,
    'sk-(?:or-v1-)?(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{32}',
  ],
  'a Groq key': ['gsk_[A-Za-z0-9]{40}'],
  'a Hugging Face token': [String.raw`hf_[A-Za-z0-9]{34}(?!\w)`],
  'a Vault token': [String.raw`hv[sbr]\.(?=[\w-]{0,40}[A-Z])[\w-]{24}`],
  'a Terraform Cloud token': [String.raw`[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60}`],
  'a Pulumi token': ['pul-[0-9a-f]{40}'],
  'a DigitalOcean token': ['do[opr]_v1_[0-9a-f]{64}'],
  'a Doppler token': [String.raw`dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40}`],
  'a Databricks token': ['dapi[0-9a-f]{32}'],
  'a Docker Hub token': [String.raw`dckr_[po]at_[\w-]{27}`],
  'a Grafana token': ['glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}', 'glc_eyJ[A-Za-z0-9+/]{40}'],
  'a New Relic key': ['NRAK-[A-Z0-9]{27}'],
  'a Dynatrace token': [String.raw`dt0[a-z]\d\d\.[A-Z0-9]{24}\.[A-Z0-9]{64}`],
  'a Sentry token': ['sntry[su]_[A-Za-z0-9+/=_]{40}'],
  'a Shopify token': ['shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}'],
  'a Square token': [String.raw`sq0(?:atp|csp|idp)-[\w-]{22}`],
  'an Atlassian token': ['AT(?:ATT|CTT)3[A-Za-z0-9_-]{60}'],
  'a Linear key': ['lin_api_[A-Za-z0-9]{40}'],
  'a Notion token': ['ntn_[A-Za-z0-9]{43}', String.raw`secret_[A-Za-z0-9]{43}(?!\w)`],
  'a Postman key': ['PMAK-[0-9a-f]{24}-[0-9a-f]{34}'],
  'a Tailscale key': [String.raw`tskey-(?:auth|api|client|scim|webhook)-[\w-]{20}`],
  'a Supabase key': ['sbp_[0-9a-f]{40}', String.raw`sb_secret_[\w-]{20}`],
  'a PlanetScale token': [String.raw`pscale_(?:tkn|pw|oauth)_[\w.-]{32}`],
  'a Telegram bot token': [String.raw`\d{8,10}:AA[\w-]{33}(?!\w)`],
  'an Artifactory key': ['AKCp[A-Za-z0-9]{69}', 'cmVmdGtu[A-Za-z0-9]{56}'],
  'an Alibaba Cloud access key id': [String.raw`LTAI[A-Za-z0-9]{16,20}(?!\w)`],
};
