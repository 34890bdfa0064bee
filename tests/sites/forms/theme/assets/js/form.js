// The script of forms.
