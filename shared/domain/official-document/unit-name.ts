const committee = /^(ĐẢNG (?:UỶ|ỦY|BỘ)|TỈNH (?:UỶ|ỦY)|THÀNH (?:UỶ|ỦY)|CHI BỘ)$/u;
const committeeOfPlace =
  /^(ĐẢNG (?:UỶ|ỦY|BỘ)|CHI BỘ) (XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ|THÔN|ẤP|BẢN|KHU PHỐ|TỔ DÂN PHỐ) (.+)$/u;
const committeeOfProvince = /^(TỈNH (?:UỶ|ỦY)|THÀNH (?:UỶ|ỦY)) (.+)$/u;

/**
 * A unit's name as it reads inside a sentence: "ĐẢNG UỶ XÃ TRÀ MY" becomes "Đảng uỷ xã Trà My". Names not in capitals,
 * and names of agencies, whose small letters cannot be told from the capitals, stay as they are written.
 */
export function nameInSentence(name: string): string {
  const place = committeeOfPlace.exec(name);
  if (place) return `${sentence(place[1])} ${lower(place[2])} ${eachWord(place[3])}`;
  const province = committeeOfProvince.exec(name);
  if (province) return `${sentence(province[1])} ${eachWord(province[2])}`;
  return committee.test(name) ? sentence(name) : name;
}

function lower(text = ""): string {
  return text.toLocaleLowerCase("vi");
}

function sentence(text = ""): string {
  return text.slice(0, 1) + lower(text.slice(1));
}

function eachWord(text = ""): string {
  return text.split(" ").map(sentence).join(" ");
}
