import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentPolicy } from "../../../shared/contract/page-policy";

describe("the content policy", () => {
  it("lets no inline script or style run but the empty style element that Griffel fills", () => {
    const policy = contentPolicy([]);
    const empty = createHash("sha256").update("").digest("base64");
    expect(policy).toContain(`style-src 'self' 'sha256-${empty}'`);
    expect(policy).not.toMatch(/unsafe|nonce|\*|https?:/u);
    expect(policy).toContain("default-src 'none'");
  });

  it("connects nowhere unless told where", () => {
    expect(contentPolicy([])).toContain("connect-src 'none'");
    expect(contentPolicy(["'self'", "ws://localhost:1"])).toContain("connect-src 'self' ws://localhost:1");
  });
});
