export { withRuledPrefix } from "./authority";
export { ruleDifferences } from "./differences";
export { typeIn } from "./document-type";
export { type FormFinding, formFindings } from "./findings";
export { RuleSet, type TextStyle } from "./rule-set";
export { ruleSetOn } from "./validity";
