const emptyStyle = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

const directives: readonly (readonly [string, string])[] = [
  ["default-src", "'none'"],
  ["script-src", "'self'"],
  ["style-src", `'self' '${emptyStyle}'`],
  ["img-src", "'self' data: blob:"],
  ["font-src", "'self' data:"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
  ["frame-ancestors", "'none'"],
  ["object-src", "'none'"],
];

/**
 * The content security policy of every page, with the addresses it may connect to. No inline script or style runs;
 * the one hash is that of an empty style element, which Griffel (Fluent UI) creates and fills through the CSSOM.
 */
export function contentPolicy(connect: readonly string[]): string {
  const sources = connect.length > 0 ? connect.join(" ") : "'none'";
  return [...directives, ["connect-src", sources] as const].map((pair) => pair.join(" ")).join("; ");
}

/** Response headers every page and file of the app carries beside its policy. */
export const pageHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=()",
};
