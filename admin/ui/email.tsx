/** An address in a narrow column breaks after its @, and nowhere else while it fits. */
export const Email = (props: { address: string }) => {
  const at = () => props.address.lastIndexOf('@') + 1;
  return (
    <>
      {props.address.slice(0, at())}
      <wbr />
      {props.address.slice(at())}
    </>
  );
};
