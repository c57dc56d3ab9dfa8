/** The collections of the plain site are those of the whole site. */
export { collections } from '../../content.config.ts';
