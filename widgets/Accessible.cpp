// SPDX-License-Identifier: GPL-3.0-or-later
// Accessible roles, names and values of the drawn controls.
#include "widgets/Accessible.h"

#include <QAccessibleWidget>

#include "widgets/Knob.h"
#include "widgets/SegmentedControl.h"
#include "widgets/ValueControl.h"

namespace lacquer {
namespace {

class AccessibleValue : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    AccessibleValue(ValueControl* control, QAccessible::Role role)
        : QAccessibleWidget(control, role), control_(control) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? control_->valueText() : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return control_->value(); }
    void setCurrentValue(const QVariant& value) override { control_->enterValue(value.toDouble()); }
    QVariant maximumValue() const override { return control_->param().max; }
    QVariant minimumValue() const override { return control_->param().min; }
    QVariant minimumStepSize() const override { return control_->param().step; }

private:
    ValueControl* control_;
};

class AccessibleSegments : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleSegments(SegmentedControl* control)
        : QAccessibleWidget(control, QAccessible::ComboBox), control_(control) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override {
        const int index = control_->current();
        if (kind == QAccessible::Value && index >= 0)
            return control_->segments()[static_cast<std::size_t>(index)].text;
        return QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return control_->current(); }
    void setCurrentValue(const QVariant& value) override { control_->choose(value.toInt()); }
    QVariant maximumValue() const override {
        return static_cast<int>(control_->segments().size()) - 1;
    }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    SegmentedControl* control_;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    if (auto* knob = qobject_cast<Knob*>(object))
        return new AccessibleValue(knob, QAccessible::Dial);
    if (auto* value = qobject_cast<ValueControl*>(object))
        return new AccessibleValue(value, QAccessible::SpinBox);
    if (auto* segments = qobject_cast<SegmentedControl*>(object))
        return new AccessibleSegments(segments);
    return nullptr;
}

}  // namespace

void installAccessibility() {
    static bool installed = false;
    if (installed) return;
    installed = true;
    QAccessible::installFactory(make);
}

}  // namespace lacquer
