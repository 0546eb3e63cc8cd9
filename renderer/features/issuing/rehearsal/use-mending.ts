import type { IssueFinding } from "../../../../shared/domain/issuing";
import type { MessageCode } from "../../../../shared/text";
import { useNavigation } from "../../../ui/navigation";
import { goToSection, type SectionName } from "../Section";

type Place = IssueFinding["place"];

/** The fields of the form that are mended on this very screen. */
const here: readonly string[] = ["date", "isFinal", "number"];

const sections: Readonly<Record<"stages" | "number-register" | "copy-check", SectionName>> = {
  stages: "stages",
  "number-register": "number",
  "copy-check": "papers",
};

function isHere(place: Place): boolean {
  return place.kind === "details" && here.includes(place.field);
}

/** The words on the button that leads to a place. */
export function placeName(place: Place): MessageCode {
  return isHere(place) ? "issuing.place.signing" : `issuing.place.${place.kind}`;
}

/** Leads to where a finding is mended: a part of this screen, the form of the document, or a place in the draft. */
export function useMending(programmeId: string): (place: Place) => void {
  const go = useNavigation((navigation) => navigation.go);
  return (place) => {
    if (isHere(place)) return goToSection("number");
    if (place.kind === "block") return go({ screen: "drafting", programmeId, blockId: place.blockId });
    if (place.kind === "details") return go({ screen: "drafting", programmeId, details: place.field });
    if (place.kind === "parent-item") {
      const { parentPlanId, itemId } = place;
      return go({ screen: "drafting", programmeId, item: { parentPlanId, itemId } });
    }
    goToSection(sections[place.kind]);
  };
}
