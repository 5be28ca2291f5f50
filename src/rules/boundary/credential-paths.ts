/** Where keys, tokens and passwords lie, by path. `what` is a phrase. */
const PLACES: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'SSH keys',
    pattern:
      /(?:^|\/)\.ssh(?:\/?$|\/)(?!known_hosts|config$|authorized_keys$|.*\.pub$)|(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/,
  },
  {
    what: 'cloud credentials',
    pattern:
      /(?:^|\/)\.aws(?:\/?$|\/(?:credentials|sso\/cache|cli\/cache))|(?:^|\/)\.config\/gcloud\/(?:.*credentials|.*tokens|legacy_credentials)|(?:^|\/)\.azure\/(?:accessTokens|msal_token|azureProfile)|(?:^|\/)application_default_credentials\.json$/,
  },
  {
    what: 'a cluster’s keys',
    pattern: /(?:^|\/)\.kube\/config$|(?:^|\/)kubeconfig(?:\.ya?ml)?$|\/var\/run\/secrets\/kubernetes\.io\//,
  },
  {
    what: 'tokens of a tool',
    pattern:
      /(?:^|\/)\.config\/gh\/hosts\.yml$|(?:^|\/)\.(?:netrc|pypirc|git-credentials|pgpass|my\.cnf|npmrc|yarnrc\.yml|cargo\/credentials(?:\.toml)?|docker\/config\.json|terraform\.d\/credentials\.tfrc\.json|gem\/credentials|m2\/settings\.xml)$|(?:^|\/)\.(?:claude|codex|gemini|qwen|copilot)\/(?:\.credentials\.json|auth\.json|oauth_creds\.json|hosts\.json)$/,
  },
  {
    what: 'a password store',
    pattern:
      /(?:^|\/)\.password-store\/|(?:^|\/)\.gnupg\/(?:private-keys|secring)|\/Keychains\/|(?:^|\/)(?:Login Data|Cookies|logins\.json|key4\.db)$|\.kdbx$|^\/etc\/shadow$|(?:^|\/)\.vault-token$/,
  },
  {
    what: 'an environment file',
    pattern: /(?:^|\/)\.env(?:\.(?!example|sample|template|dist|tpl|defaults?|test|ci|schema|d\.ts|spec)[\w-]+)?$/,
  },
  {
    what: 'a private key',
    pattern:
      /\.(?:pem|p12|pfx|jks|keystore|key|ppk)$|(?:^|\/)(?:service[-_]?account|credentials?|client_secrets?)[\w.-]*\.json$/,
  },
  { what: 'the environment of a process', pattern: /^\/proc\/(?:\d+|self|\*|…)\/environ$/ },
];

/** Certificates that everybody has, packages, and material that tests use. */
const HARMLESS =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|vendor|fixtures?|testdata|test[-_]?data|__fixtures__|mocks?|examples?|samples?|tests?|specs?|docs?|certs?\/ca|ca-certificates)(?:\/|$)|cacert\.pem$|ca-bundle|^\/(?:etc\/ssl\/certs|usr\/share)\/|(?:public|pub|ca|cert|chain|fullchain)[\w.-]*\.(?:pem|key)$/i;
/** These mean the same wherever they lie. */
const ALWAYS = /^(?:\/proc\/|\/etc\/shadow|~\/\.(?:ssh|aws|config\/gh|netrc|npmrc|pypirc|kube|gnupg|git-credentials))/;

/** What kind of credential lies at a path (absolute, or under `~`, or of the repository); null: none, as far as the path tells. */
export function credentialAt(path: string): string | null {
  if (HARMLESS.test(path) && !ALWAYS.test(path)) return null;
  return PLACES.find(({ pattern }) => pattern.test(path))?.what ?? null;
}

/** Whether the name of a variable speaks of a secret. */
export const namesSecret = (name: string): boolean =>
  /(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?|PAT)(?:_|$|S$)/i.test(
    name,
  ) && !/(?:_COUNT|_LIMIT|_PATH|_FILE|_NAME|_ID|MAX_\w+|_TOKENS|_URL)$/i.test(name);
