/** An address in a narrow column breaks after its @, not inside a name. */
export const Email = (props: { address: string }) => (
  <>
    {props.address.slice(0, props.address.lastIndexOf('@') + 1)}
    <wbr />
    {props.address.slice(props.address.lastIndexOf('@') + 1)}
  </>
);
