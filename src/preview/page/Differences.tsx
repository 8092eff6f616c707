import type { PreviewTexts } from "../../text/preview-texts";

/** What somebody who knows Excel must know of this page. */
export function Differences({ texts, close }: { readonly texts: PreviewTexts; close(): void }) {
  return (
    <section className="page-told" aria-label={texts.differs}>
      <ul>
        {texts.differences.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="button" className="page-button" onClick={close}>
        {texts.close}
      </button>
    </section>
  );
}
