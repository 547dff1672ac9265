/** The foot or head of a printed page that numbers it: - 12 -, 第3页，共10页. */
export const PAGE_NUMBER =
  /^[-—–－─·\s]*第?\s*\d{1,3}\s*页[-—–－─·\s]*(?:[，,/／\s]*共\s*\d+\s*页)?$|^[-—–－─·•]+\s*\d{1,3}\s*[-—–－─·•]+$/;

/** A page's number among all its pages, which a table's last row may run into. */
export const PAGE_OF_ALL = /^第\s*\d+\s*页.*共/;
