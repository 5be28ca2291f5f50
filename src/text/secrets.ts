/**
 * Shapes of live credentials, from their issuers' documentation. A shape is a pattern whose matches are secret whole.
 * Every pattern begins with fixed text and either repeats one class of characters or fails within a bounded distance, so
 * that scanning takes linear time; none ends before a letter or digit, so that what follows is never taken for a start.
 */
export const SECRET_SHAPES = {
  'private key':
    /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  'age key': /AGE-SECRET-KEY-1[A-Za-z0-9]{40,}/g,
  github: /gh[pousr]_[A-Za-z0-9][A-Za-z0-9_.-]{14,}[A-Za-z0-9]*/g,
  'github fine-grained': /github_pat_[A-Za-z0-9_]{20,}/g,
  gitlab: /gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent|oas|imt)-[A-Za-z0-9_.-]{16,}/g,
  aws: /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}[A-Za-z0-9]*/g,
  'sk-': /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20,}/g,
  stripe: /(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9]{16,}/g,
  slack: /(?:xox[abceoprsd]|xapp)-[A-Za-z0-9-]{10,}/g,
  'slack webhook': /hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/_-]{8,}/g,
  'discord webhook': /discord(?:app)?\.com\/api\/webhooks\/[A-Za-z0-9/_-]{8,}/g,
  jwt: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+){1,4}/g,
  npm: /npm_[A-Za-z0-9]{30,}/g,
  pypi: /pypi-AgE[A-Za-z0-9_-]{20,}/g,
  google: /AIza[A-Za-z0-9_-]{30,}|ya29\.[A-Za-z0-9_.-]{20,}|GOCSPX-[A-Za-z0-9_-]{20,}/g,
  'model providers': /(?<![A-Za-z0-9])(?:hf_|gsk_|r8_|xai-|pplx-|fw_|tgp_v1_)[A-Za-z0-9_-]{28,}/g,
  sendgrid: /SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
  'other services':
    /(?:shp(?:at|ca|pa|ss)_|do[oprt]_v1_|dckr_pat_|dckr_oat_|hv[sb]\.|lin_api_|secret_|ntn_|dapi|figd_|dp\.pt\.|sntrys_)[A-Za-z0-9_-]{28,}/g,
  telegram: /(?<![0-9])[0-9]{8,10}:AA[A-Za-z0-9_-]{33,}/g,
} as const satisfies Readonly<Record<string, RegExp>>;
