import { Button } from "@fluentui/react-components";
import { useList } from "../../client";
import { CommandBar } from "../../ui/CommandBar";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";

/** The parent plans of the office. */
export function ParentsScreen() {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { value = [] } = useList("parents");
  const open = (
    <Button appearance="primary" onClick={() => go({ screen: "open-parent" })}>
      {text("frame.open-parent")}
    </Button>
  );
  return (
    <>
      <CommandBar title={text("frame.parents")} primary={open} />
      <ul className="ui-page">
        {value.map((parent) => (
          <li key={parent.id}>
            <Button onClick={() => go({ screen: "open-parent", parentId: parent.id })}>
              {parent.register.title}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
