/** The first date that a browser writes takes it a tenth of a second on a slow phone: it reads its tables of all languages. That is done here, while the page is still on its way. */
import { locale } from './language';

export function warm(): void {
  new Intl.DateTimeFormat(locale(), { month: 'short' }).format();
}
