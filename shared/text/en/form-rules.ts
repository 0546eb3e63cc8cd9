/** What changes between two sets of form rules, what a form does not provide for, and old names of bodies. */
export const formRules = {
  "rule-difference.margin-top": "Top margin: {before} mm becomes {after} mm",
  "rule-difference.margin-bottom": "Bottom margin: {before} mm becomes {after} mm",
  "rule-difference.margin-left": "Left margin: {before} mm becomes {after} mm",
  "rule-difference.margin-right": "Right margin: {before} mm becomes {after} mm",
  "rule-difference.heading": "Heading of the page: “{before}” becomes “{after}”",
  "rule-difference.emblem":
    "{after, select, yes {A star under the name of the body} other {No star under the name of the body}}",
  "rule-difference.number": "Number and symbol: “{before}” becomes “{after}”",
  "rule-difference.number-series":
    "{after, select, term {Numbers run through the committee’s term} other {Numbers run through the year}}",
  "rule-difference.size": "{subject}: type size {before} becomes {after}",
  "rule-difference.bold": "{subject}: {after, select, yes {bold} other {not bold}}",
  "rule-difference.italic": "{subject}: {after, select, yes {italic} other {not italic}}",
  "rule-difference.underlined": "{subject}: {after, select, yes {underlined} other {not underlined}}",
  "rule-difference.capitals": "{subject}: {after, select, yes {in capitals} other {not in capitals}}",
  "rule-difference.line-spacing":
    "{subject}: {after, select, single {single line spacing} other {line spacing exactly {after} pt}}",
  "rule-difference.title-separator":
    "Under the subject: {before, select, none {none} other {“{before}”}} becomes {after, select, none {none} other {“{after}”}}",
  "rule-difference.title-line":
    "{after, select, yes {A line is drawn under the subject} other {No line is drawn under the subject}}",
  "rule-difference.letter-subject": "Subject of a letter: “{before}” becomes “{after}”",
  "rule-difference.address-label":
    "{subject}: {before, select, none {none} other {“{before}”}} becomes {after, select, none {none} other {“{after}”}}",
  "rule-difference.type-code":
    "Code of {subject}: {before, select, none {none} other {“{before}”}} becomes {after, select, none {none} other {“{after}”}}",
  "rule-difference.type-known":
    "{after, select, yes {The type {subject} is known} other {The type {subject} is not known}}",
  "rule-difference.basis-mark":
    "Mark before a legal basis: {before, select, none {none} other {“{before}”}} becomes {after, select, none {none} other {“{after}”}}",
  "rule-difference.heading-marks": "Numbers of headings: “{before}” becomes “{after}”",
  "rule-difference.text-end": "End of the text: “{before}” becomes “{after}”",
  "rule-difference.authority-prefix":
    "Authority to sign: {before, select, none {none} other {“{before}”}} becomes {after, select, none {none} other {“{after}”}}",
  "rule-difference.storage": "Where it is kept: “{before}” becomes “{after}”",
  "rule-difference.annex-numerals":
    "{after, select, roman {Annexes have Roman numbers} other {Annexes have Arabic numbers}}",
  "rule-difference.notice":
    "Mark “{subject}”: {after, select, none {none} plain {without a frame} other {in a frame of {after}}}",

  "rule-component.superior": "Body above",
  "rule-component.issuer": "Issuing body",
  "rule-component.emblem": "Star",
  "rule-component.number": "Number and symbol",
  "rule-component.letterSubject": "Subject of a letter",
  "rule-component.secrecy": "Secrecy mark",
  "rule-component.urgency": "Urgency mark",
  "rule-component.circulation": "Circulation mark",
  "rule-component.mediaNotice": "Notice to the media",
  "rule-component.draft": "Draft mark",
  "rule-component.country": "Heading",
  "rule-component.motto": "Motto",
  "rule-component.placeAndDate": "Place and date",
  "rule-component.typeName": "Type of document",
  "rule-component.subject": "Subject",
  "rule-component.separator": "Separator under the subject",
  "rule-component.addressLabel": "“Kính gửi”",
  "rule-component.addressee": "Addressees",
  "rule-component.basis": "Legal bases",
  "rule-component.heading0": "Heading of a “Phần”",
  "rule-component.heading1": "Heading of level 1",
  "rule-component.heading2": "Heading of level 2",
  "rule-component.heading3": "Heading of level 3",
  "rule-component.heading4": "Heading of level 4",
  "rule-component.headingChapter": "Chapter",
  "rule-component.headingSection": "Section in a chapter",
  "rule-component.headingSubsection": "Subsection in a chapter",
  "rule-component.headingArticle": "Article",
  "rule-component.articleText": "Article without a name",
  "rule-component.clause": "Clause",
  "rule-component.body": "Text",
  "rule-component.point": "Points",
  "rule-component.target": "Targets",
  "rule-component.duty": "Duties",
  "rule-component.authority": "Authority to sign",
  "rule-component.post": "Post of the signer",
  "rule-component.postLink": "“kiêm” between two posts",
  "rule-component.signatureSpace": "Room for the signature",
  "rule-component.signer": "Name of the signer",
  "rule-component.recipientsLabel": "“Nơi nhận”",
  "rule-component.recipient": "Recipients",
  "rule-component.drafter": "Sign of the drafter",
  "rule-component.contact": "Contact line",
  "rule-component.annexName": "Annex",
  "rule-component.annexTitle": "Title of the annex",
  "rule-component.annexReference": "Reference of the annex",
  "rule-component.tableHead": "Table: column titles",
  "rule-component.tableGroup": "Table: groups",
  "rule-component.tableCell": "Table: content",
  "rule-component.tableCentred": "Table: centred",
  "rule-component.pageNumber": "Page number",

  "form-mark.secret": "Secret",
  "form-mark.top-secret": "Top secret",
  "form-mark.utmost-secret": "Utmost secret",
  "form-mark.urgent": "Urgent",
  "form-mark.very-urgent": "Very urgent",
  "form-mark.most-urgent": "Most urgent",
  "form-mark.meeting": "Meeting material",
  "form-mark.return": "To be returned",
  "form-mark.internal": "For internal use",
  "form-mark.no-media": "Not for the media",

  "form-finding.rule-not-in-force":
    "The date of signing {date} lies outside the time when {rule} is in force. Check the date or choose another form.",
  "form-finding.type-unknown": "{rule} does not know the type “{type}”; it is printed in the general form.",
  "form-finding.mark-unknown": "{rule} has no mark “{mark}”; it is not printed.",
  "form-finding.addressees-unused":
    "A document of the type “{type}” is addressed to nobody; the addressees are not printed.",
  "form-finding.prefix-unknown":
    "{rule} does not provide for signing “{authority}”. Choose another authority.",
  "form-finding.deputy-in-committee":
    "A deputy secretary signs on behalf of the committee (T/M), not “{authority}”.",

  "old-name.replaced": "“{name}” ended on {date}; it is now {successor}.",
  "old-name.ended": "“{name}” ended on {date}.",
} as const;
