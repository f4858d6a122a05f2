/** A price, year, size or greatest discount: what may be out of date before the pack is. */
export const perishable =
  /(?:USD|US\$|\$) ?\d|\b(?:19|20)\d\d\b|\b\d+(?:\.\d+)? ?(?:[KMGTP]i?B\b|cents?\b|IOPS|Gbps|Mbps)|\bup to \d+ ?(?:%|percent)/;
