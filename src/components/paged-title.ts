/** What a page of a long list is called. */
import type { Context } from '../views/page-context.ts';
import type { ListPage } from '../domain/paging.ts';

/** The title of a list; after the first page with the number of the page. */
export function pagedTitle({ t }: Context, title: string, { number, pages }: ListPage): string {
  return number === 1 ? title : `${title}: ${t.paging.page(number, pages)}`;
}
