const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const compatibility =
  '<w:compatSetting w:val="15" w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"/>';

/** The part with a file's settings for print on both sides, which the docx library has no words for. */
export const twoSidedSettings = {
  path: "word/settings.xml",
  data:
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="${namespace}">` +
    `<w:displayBackgroundShape/><w:mirrorMargins/><w:defaultTabStop w:val="720"/>` +
    `<w:compat>${compatibility}</w:compat></w:settings>`,
};
