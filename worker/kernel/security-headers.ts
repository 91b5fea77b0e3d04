const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:; worker-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** R30. Shared with the static files of the cloud (`_headers` is made from it). */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': policy,
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'geolocation=(), microphone=(), payment=()',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
};

/** Where the scripts of module Workers lie; a Worker lives under the policy that its own script came with. */
export const workerScripts = '/assets/workers/';

/**
 * They shape names of other scripts with HarfBuzz, which is WebAssembly, and see no page: so they may compile it and the
 * pages may not.
 */
export const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
