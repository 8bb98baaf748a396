/** German for the pages of planners and administrators: all files of words in desk/. */
import { gather } from './gather';

export const desk = gather(import.meta.glob('./desk/*.ts', { eager: true }));
