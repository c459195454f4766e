import * as React from 'react';
import { useTrialTools } from './trial-context';

/** Whether the diagram is another one than it was. */
export function useChangedSince(xml: string): boolean {
  const { view, readXml } = useTrialTools();
  const { version } = view;
  const [current, setCurrent] = React.useState(xml);
  React.useEffect(() => {
    let left = false;
    void readXml().then((text) => {
      if (!left) setCurrent(text);
    });
    return () => {
      left = true;
    };
  }, [readXml, version, xml]);
  return current !== xml;
}
