/** The filters of the search page: what can be chosen, what is chosen, and taking it off. */
import type { FilterCounts, Filters } from './search-engine.ts';
import { element } from './search-list.ts';

/** The fields of the search page that filter, and the list of what is chosen. */
export class FilterFields {
  readonly #selects: readonly HTMLSelectElement[];
  readonly #chosen: HTMLElement;
  readonly #removeText: string;

  /** @param removeText of a button that takes off a filter, with `{filter}` for what it is. */
  constructor(box: HTMLElement, chosen: HTMLElement, removeText: string) {
    this.#selects = [...box.querySelectorAll('select')];
    this.#chosen = chosen;
    this.#removeText = removeText;
  }

  /** What is chosen. */
  get values(): Filters {
    const values: Filters = {};
    for (const { name, value } of this.#selects) if (value !== '') values[name] = value;
    return values;
  }

  /** Chooses what an address says. */
  read(address: URLSearchParams): void {
    for (const select of this.#selects) choose(select, address.get(select.name) ?? '');
  }

  onChange(listener: () => void): void {
    for (const select of this.#selects) select.addEventListener('change', listener);
  }

  /** Shows what is chosen, each with a button that takes it off. */
  showChosen(onRemove: () => void): void {
    this.#chosen.textContent = '';
    for (const select of this.#selects) {
      if (select.value === '') continue;
      const label = select.labels[0]?.textContent.trim() ?? select.name;
      const button = element('button', 'chip', `${label}: ${select.value}`);
      button.type = 'button';
      button.setAttribute('aria-label', this.#removeText.replace('{filter}', button.textContent));
      button.addEventListener('click', () => {
        choose(select, '');
        onRemove();
      });
      this.#chosen.append(element('li', '', button));
    }
    this.#chosen.hidden = this.#chosen.childElementCount === 0;
  }

  /** Offers the values that leave results, with how many, and hides fields without a choice. */
  offer(counts: FilterCounts): void {
    for (const select of this.#selects) {
      const { value } = select;
      const found = counts[select.name] ?? {};
      const values = Object.keys(found).filter((name) => (found[name] ?? 0) > 0 || name === value);
      values.sort((a, b) =>
        select.name === 'year'
          ? Number(b) - Number(a)
          : (found[b] ?? 0) - (found[a] ?? 0) || a.localeCompare(b),
      );
      while (select.options.length > 1) select.remove(1);
      for (const name of values) select.add(new Option(`${name} (${found[name] ?? 0})`, name));
      choose(select, value);
      const field = select.closest('p');
      if (field) field.hidden = values.length < 2 && value === '';
    }
  }
}

/** Chooses a value, which may not be offered yet. */
function choose(select: HTMLSelectElement, value: string): void {
  const isOffered = [...select.options].some((option) => option.value === value);
  if (!isOffered) select.add(new Option(value, value));
  select.value = value;
}
