import onetime from "onetime";

const onsets = " b c d đ g h k l m n p q r s t v x ngh ng nh ch gh gi kh ph qu th tr";
const rimes =
  "a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc e eo em en eng ep et ec " +
  "ê êu êm ên ênh êp êt êch i ia iu im in inh ip it ich iê iêu iêm iên iêng iêp iêt iêc o oi om on ong op ot oc oong " +
  "ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt u ua ui um un ung up ut uc ư ưa ưi ưu ưm ưn ưng ưt ưc uôi uôm uôn uông " +
  "uôt uôc ươi ươu ươm ươn ương ươp ươt ươc oa oai oao oay oan oang oanh oat oac oach oăn oăng oăt oăc oe oeo oen oet " +
  "uê uênh uêch uy uya uyu uyn uynh uyt uych uyên uyêt uơ uân uâng uât uây y yê yêu yêm yên yêt yêng";
const toneMark = /[\u0300\u0309\u0303\u0301\u0323]/g;

/** Each spelling of a syllable and each beginning of one; true for the spellings. Made when first asked for. */
const spellings = onetime(() => {
  const found = new Map<string, boolean>();
  for (const onset of onsets.split(" ")) {
    for (const rime of rimes.split(" ")) {
      const whole = onset + rime;
      for (let size = 1; size < whole.length; size++)
        found.set(whole.slice(0, size), found.get(whole.slice(0, size)) ?? false);
      found.set(whole, true);
    }
  }
  return found;
});

/** True when folded letters spell a Vietnamese syllable with one tone at most. */
export function isVietnamese(letters: string): boolean {
  const { plain, tones } = withoutTones(letters);
  return tones <= 1 && spellings().get(plain) === true;
}

/**
 * Cuts a row of folded letters into the fewest Vietnamese syllables, the first as long as may be: where each ends, or
 * nothing when the letters spell none. Linear in the row.
 */
export function spelledSyllables(letters: readonly string[]): readonly number[] {
  const fewest = new Float64Array(letters.length + 1).fill(Number.POSITIVE_INFINITY);
  const ends = new Uint32Array(letters.length);
  fewest[letters.length] = 0;
  for (let at = letters.length - 1; at >= 0; at--) {
    for (const end of spellingsFrom(letters, at)) {
      const count = 1 + (fewest[end] ?? 0);
      if (count > (fewest[at] ?? 0)) continue;
      fewest[at] = count;
      ends[at] = end;
    }
  }
  const found: number[] = [];
  if (fewest[0] === Number.POSITIVE_INFINITY) return found;
  for (let at = 0; at < letters.length; at = ends[at] ?? letters.length) found.push(ends[at] ?? 0);
  return found;
}

/** Where the syllables end that the letters from `at` on begin with, the shortest first. */
function spellingsFrom(letters: readonly string[], at: number): readonly number[] {
  const found: number[] = [];
  let [word, tones] = ["", 0];
  for (let end = at; end < letters.length; ) {
    const letter = plainLetter(letters[end++] ?? "");
    word += letter.plain;
    tones += letter.tones;
    const isSpelling = spellings().get(word);
    if (isSpelling === undefined || tones > 1) break;
    if (isSpelling) found.push(end);
  }
  return found;
}

interface Plain {
  readonly plain: string;
  readonly tones: number;
}

const plainLetters = new Map<string, Plain>();

/** A letter without its tone; kept, so that a long row of letters costs little. */
function plainLetter(letter: string): Plain {
  const known = plainLetters.get(letter);
  if (known) return known;
  const plain = withoutTones(letter);
  plainLetters.set(letter, plain);
  return plain;
}

function withoutTones(letters: string): Plain {
  const apart = letters.normalize("NFD");
  const plain = apart.replace(toneMark, "");
  return { plain: plain.normalize("NFC"), tones: apart.length - plain.length };
}
