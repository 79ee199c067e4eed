const secondsOfYear = 365 * 24 * 60 * 60;

/**
 * What is answered is read by programs; the pages that an admin sees on connecting have a style. No
 * browser is to run, frame, guess or share anything of it. (OWASP, "REST Security Cheat Sheet".)
 */
export const securityHeaders = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "strict-transport-security": `max-age=${secondsOfYear}; includeSubDomains`,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;
