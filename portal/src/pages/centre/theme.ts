import type { ThemeConfig } from 'antd';

/** The colours of styles/tokens.css for Ant Design; its own grey is too pale to read (WCAG 2.2 AA). */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#0b57a4',
    colorLink: '#0b57a4',
    colorSuccess: '#1d7138',
    colorWarning: '#8a5300',
    colorError: '#b3261e',
    colorText: '#1f2329',
    colorTextSecondary: '#4e5969',
    colorTextTertiary: '#5b6472',
    colorTextDescription: '#4e5969',
    colorTextPlaceholder: '#667080',
    colorBorder: '#868f9c',
    borderRadius: 4,
    controlHeight: 40,
    fontSize: 16,
    fontFamily: 'inherit',
    // What spins or fades stays in the way of screen readers until it has gone.
    motion: false,
  },
};
