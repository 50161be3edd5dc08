/** The package's own types say nothing of its class. */
declare module 'h5p-standalone' {
  export class H5P {
    constructor(place: HTMLElement, options: Record<string, unknown>);
    then: PromiseLike<void>['then'];
  }
}
