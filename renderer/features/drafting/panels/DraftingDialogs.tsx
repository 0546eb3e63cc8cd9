export function DraftingDialogs() {
  return null;
}
