import { describe, expect, it } from "vitest";
import { countsOf, groupsOf } from "../../../../../renderer/features/issuing/rehearsal/groups";
import type { IssueFinding } from "../../../../../shared/domain/issuing";
import { message } from "../../../../../shared/text";

const say: Parameters<typeof groupsOf>[1] = (code, params) => message("vi", code, params);
const finding = (given: Partial<IssueFinding>): IssueFinding => ({
  ...{ code: "issue-finding.date-missing", severity: "stops", params: {}, label: "" },
  ...{ place: { kind: "details", field: "date" } },
  ...given,
});
const duty = (blockId: string) =>
  finding({
    ...{ code: "gaps.group.duty-without-due", severity: "warns", label: `Việc ${blockId}` },
    place: { kind: "block", blockId },
  });

describe("the lines of a rehearsal", () => {
  it("put findings of one sentence together, each with its own place", () => {
    const groups = groupsOf([finding({}), duty("a"), duty("b")], say);
    expect(groups.map(({ words, places }) => [words, places.length])).toEqual([
      ["Chưa có ngày ký.", 1],
      ["Nhiệm vụ chưa có hạn", 2],
    ]);
    expect(groups[1]?.places.map(({ label }) => label)).toEqual(["Việc a", "Việc b"]);
  });

  it("write days as an office does and marks by their names", () => {
    const code = "issue-finding.date-to-come";
    const [late] = groupsOf([finding({ code, params: { date: "2026-03-05" } })], say);
    expect(late?.words).toBe("Ngày ký 05/03/2026 chưa đến.");
    const params = { mark: "top-secret", rule: "05-HD/VPTW" };
    const [mark] = groupsOf([finding({ code: "form-finding.mark-unknown", params })], say);
    expect(mark?.words).toContain("“Tối mật”");
  });

  it("keep apart what stops and what only warns", () => {
    const findings = [finding({}), finding({ severity: "warns" }), duty("a")];
    expect(groupsOf(findings, say)).toHaveLength(3);
    expect(countsOf(findings)).toEqual({ stops: 1, warns: 2 });
  });
});
