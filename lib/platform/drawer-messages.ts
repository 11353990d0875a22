/** What the background tells the drawer on a page. */
export type ToDrawer = { readonly drawer: 'ready' } | { readonly drawer: 'hide' };
