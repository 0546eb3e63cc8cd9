const accepted = ".docx,.txt,.md";

/** Opens the system's file dialog for several files. */
export function chooseFiles(take: (files: readonly File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = accepted;
  input.addEventListener("change", () => take([...(input.files ?? [])]));
  input.click();
}
