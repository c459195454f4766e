import type { StrapiApp } from '@strapi/strapi/admin';

const READ_ENTRIES = [{ action: 'plugin::content-manager.explorer.read' }];
const EDIT_FILES = [{ action: 'plugin::upload.assets.update' }];
const READ_USERS = [{ action: 'admin::users.read' }];

/**
 * Keeps from people what they have no use for: a reviewer, who may open no entry, sees neither the
 * content manager in the menu nor the numbers of tokens and users on the home page, which Strapi shows
 * to everybody; nor the media library, which it shows to all who may upload.
 */
export function showOnlyWhatIsTheirs(app: Pick<StrapiApp, 'router' | 'widgets'>): void {
  const contentManager = app.router.menu.find(({ to }) => to === 'content-manager');
  if (contentManager) contentManager.permissions = READ_ENTRIES;
  const mediaLibrary = app.router.menu.find(({ to }) => to === 'plugins/upload');
  if (mediaLibrary) mediaLibrary.permissions = EDIT_FILES;
  app.widgets.register((widgets) =>
    widgets.map((widget) =>
      widget.id === 'key-statistics' ? { ...widget, permissions: READ_USERS } : widget,
    ),
  );
}
