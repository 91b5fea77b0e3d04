/** An address that may break after its sign, and nowhere else while it fits. */
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
